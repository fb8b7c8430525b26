/** The compiler as a library, which `typescript` itself no longer is since version 7. openapi-typescript prints with it. */
export { ts as default } from '@ts-morph/common'
