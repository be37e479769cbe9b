/** Excel refuses to delete a very hidden sheet. */
export function deleteSheet(worksheet: Excel.Worksheet): void {
  worksheet.visibility = Excel.SheetVisibility.visible;
  worksheet.delete();
}
