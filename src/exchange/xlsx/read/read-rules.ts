import { parseRange, type Rectangle } from '../../../layout/address';
import type { FileHighlight, FileValidation } from '../../../workbook/recovery/file-contents';
import { highlightLook, takeHighlight, type HighlightLook, type HighlightPart } from './read-looks';
import { isTrue, unescaped, type XmlAttributes, type XmlListener } from '../../archive/read-xml';

/** The most that one rule has. */
const formulaLimit = 3;
/** Validations that compare with two bounds. */
const twoBounds = ['between', 'notBetween'];

/** A conditional format as far as it was read. */
interface OpenHighlight {
  attributes: XmlAttributes;
  formulas: string[];
  /** Given in the rule itself, as in Excel's newer blocks. */
  look: HighlightPart;
}

interface OpenValidation {
  attributes: XmlAttributes;
  areas: Rectangle[];
  formulas: string[];
}

/**
 * The conditional formats and validations of a sheet. Excel keeps those that look at other sheets, and newer kinds, in a
 * block of its own (`x14`), where the areas come last and as an element: names and order differ, the meaning does not.
 */
export class RuleReader implements XmlListener {
  readonly validations: FileValidation[] = [];
  readonly #highlights: FileHighlight[] = [];
  readonly #looks: readonly HighlightLook[];
  readonly #count: () => void;
  #areas: Rectangle[] = [];
  #pending: OpenHighlight[] = [];
  #highlight: OpenHighlight | undefined;
  #validation: OpenValidation | undefined;

  /** @param count called for each rule and each area that is kept */
  constructor(looks: readonly HighlightLook[], count: () => void) {
    this.#looks = looks;
    this.#count = count;
  }

  /** In order of priority. */
  get highlights(): FileHighlight[] {
    return [...this.#highlights].sort((a, b) => a.priority - b.priority);
  }

  open(name: string, attributes: XmlAttributes, parents: readonly string[]): void {
    if (name === 'conditionalFormatting') {
      this.#pending = [];
      this.#areas = this.#areasOf(attributes.sqref);
    } else if (name === 'cfRule') {
      this.#count();
      this.#highlight = { attributes, formulas: [], look: { font: {}, fill: {} } };
    } else if (name === 'dataValidation') {
      this.#count();
      this.#validation = { attributes, areas: this.#areasOf(attributes.sqref), formulas: [] };
    } else if (this.#highlight && parents.includes('dxf')) {
      takeHighlight(this.#highlight.look, name, attributes, parents);
    }
  }

  close(name: string, text: string, parents: readonly string[]): void {
    const parent = parents[parents.length - 1];
    if (name === 'cfRule' && this.#highlight) {
      this.#pending.push(this.#highlight);
      this.#highlight = undefined;
    } else if (name === 'conditionalFormatting') {
      this.#endHighlights();
    } else if (name === 'dataValidation' && this.#validation) {
      this.#endValidation(this.#validation);
    } else if (name === 'sqref') {
      if (this.#validation) this.#validation.areas = this.#areasOf(text);
      else this.#areas = this.#areasOf(text);
    } else if (parent === 'cfRule' && (name === 'formula' || name === 'f')) {
      addFormula(this.#highlight?.formulas, `=${unescaped(text)}`);
    } else if (this.#validation && isBound(name === 'f' ? parent : name) && text.trim() !== '') {
      addFormula(this.#validation.formulas, unescaped(text));
    }
  }

  #endHighlights(): void {
    const areas = this.#areas;
    for (const { attributes, formulas, look } of areas.length > 0 ? this.#pending : []) {
      const { type, operator, priority, stopIfTrue, dxfId } = attributes;
      this.#highlights.push({
        areas,
        type: type ?? '',
        ...(operator === undefined ? {} : { operator }),
        formulas,
        priority: Number(priority ?? 0),
        stopIfTrue: isTrue(stopIfTrue),
        ...(dxfId === undefined ? highlightLook(look) : this.#looks[Number(dxfId)]),
      });
    }
    this.#pending = [];
    this.#areas = [];
  }

  #endValidation({ attributes, areas, formulas }: OpenValidation): void {
    this.#validation = undefined;
    if (areas.length === 0) return;
    const { type = 'none', operator = 'between', allowBlank } = attributes;
    const [first = ''] = formulas;
    const values = type === 'list' ? wordsOf(first) : undefined;
    const isPair = twoBounds.includes(operator) && type !== 'list' && type !== 'custom';
    this.validations.push({
      areas,
      type,
      operator,
      // LibreOffice writes a second bound always.
      formulas: isPair ? formulas : formulas.slice(0, 1),
      ...(values ? { values } : {}),
      allowsBlank: isTrue(allowBlank),
      ...messagesOf(attributes),
    });
  }

  #areasOf(list: string | undefined): Rectangle[] {
    const areas: Rectangle[] = [];
    for (const [range] of (list ?? '').matchAll(/\S+/g)) {
      const area = parseRange(range);
      if (!area) continue;
      this.#count();
      areas.push(area);
    }
    return areas;
  }
}

const isBound = (name: string | undefined): boolean => name === 'formula1' || name === 'formula2';

const addFormula = (formulas: string[] | undefined, formula: string): void => {
  if (formulas && formulas.length < formulaLimit) formulas.push(formula);
};

/** `"a,b"`: a list's words. A reference says where they stand and gives none. */
const wordsOf = (formula: string): string[] | undefined =>
  /^".*"$/s.test(formula) ? formula.slice(1, -1).replace(/""/g, '"').split(',') : undefined;

/** What the file says and shows; texts that are switched off are none. */
function messagesOf(attributes: XmlAttributes): Pick<FileValidation, 'prompt' | 'alert'> {
  const { showInputMessage, promptTitle = '', prompt = '' } = attributes;
  const { showErrorMessage, errorStyle = 'stop', errorTitle = '', error = '' } = attributes;
  return {
    ...(isTrue(showInputMessage) && promptTitle + prompt !== ''
      ? { prompt: { title: unescaped(promptTitle), text: unescaped(prompt) } }
      : {}),
    ...(isTrue(showErrorMessage)
      ? { alert: { style: errorStyle, title: unescaped(errorTitle), text: unescaped(error) } }
      : {}),
  };
}
