/** What Excalidraw gives every new element, but for place, size, seed and roundness: for tests and measurements. */
export const plainElement = Object.freeze({
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 2,
  strokeStyle: 'solid',
  roughness: 1,
  opacity: 100,
  groupIds: [],
  frameId: null,
  link: null,
  locked: false,
  angle: 0,
  isDeleted: false,
})
