/** What the tests use of it; the types of DefinitelyTyped say that nothing is given back. */
declare module 'jsonld' {
  type Work = (input: unknown, options?: object) => Promise<any>
  const jsonld: {
    expand: Work
    toRDF: Work
    compact(input: unknown, context: unknown, options?: object): Promise<any>
  }
  export default jsonld
}
