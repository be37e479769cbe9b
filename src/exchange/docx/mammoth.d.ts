/** The edition of mammoth for browsers, as far as it is used; it also runs in Node. */
declare module 'mammoth/mammoth.browser.js' {
  interface Options {
    styleMap?: readonly string[];
    includeEmbeddedStyleMap?: boolean;
    /** What stands in the place of a picture. */
    convertImage?: () => readonly never[];
  }

  const mammoth: {
    convertToHtml(
      input: { arrayBuffer: ArrayBuffer },
      options: Options,
    ): Promise<{ value: string }>;
  };
  export default mammoth;
}
