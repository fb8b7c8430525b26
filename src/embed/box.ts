/** A rectangle, by its upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
