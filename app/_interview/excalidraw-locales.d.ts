/** Excalidraw's texts by language: JSON that its build made modules of, without types. */
declare module '*/ru-RU-B4JR7IUQ.js' {
  type Texts = { [key: string]: string | Texts }
  const texts: Texts
  export default texts
}
declare module '*/en-B4ZKOASM.js' {
  type Texts = { [key: string]: string | Texts }
  const texts: Texts
  export default texts
}
