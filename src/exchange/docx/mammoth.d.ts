/**
 * mammoth, as far as it is used. Not its ready-made file for browsers: that has older editions of JSZip and xmldom built in,
 * which no lock file and no audit knows of.
 */
declare module 'mammoth' {
  interface Options {
    styleMap?: readonly string[];
    includeEmbeddedStyleMap?: boolean;
    /** What stands in the place of a picture. */
    convertImage?: () => readonly never[];
  }

  const mammoth: {
    convertToHtml(
      /** In browsers the one is read, in Node the other. */
      input: { arrayBuffer: ArrayBuffer; buffer: ArrayBuffer },
      options: Options,
    ): Promise<{ value: string }>;
    /** In Node only: what the benchmark compares with. */
    extractRawText(input: { buffer: Uint8Array }): Promise<{ value: string }>;
  };
  export default mammoth;
}
