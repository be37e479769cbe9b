import { markupText } from '../../markup-text';
import { fonts } from './look';

/** Parts of the file that the library would fill with a name and a time of its own, or leave empty. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Title and language. Who wrote the report and when is for its agency to say. */
export const documentProperties = (title: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${markupText(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;

const simplifiedChinese = '86';

/** What to take where a font is missing. */
export const fontTable = `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
  fonts,
)
  .map(
    (font) =>
      `<w:font w:name="${font.name}">` +
      ('substitute' in font ? `<w:altName w:val="${font.substitute}"/>` : '') +
      (font === fonts.latin ? '' : `<w:charset w:val="${simplifiedChinese}"/>`) +
      '</w:font>',
  )
  .join('')}</w:fonts>`;
