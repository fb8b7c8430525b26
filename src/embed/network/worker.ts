/** A thread that arranges one network, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { arrange } from './layout.ts'

parentPort?.postMessage(arrange(workerData))
