/** Attributes by their names without prefix. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What somebody wants to hear of an XML document. Names come without prefix: producers choose their own. */
export interface XmlListener {
  /** @param parents names of the elements around it, outermost first */
  open?(name: string, attributes: XmlAttributes, parents: readonly string[]): void;
  /** @param text the element's text behind its last child */
  close?(name: string, text: string, parents: readonly string[]): void;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
