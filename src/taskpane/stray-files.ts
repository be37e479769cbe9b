/** A file that is dropped where nothing takes it would be opened in place of the pane. Text that is dragged goes where it may. */
export function ignoreStrayFiles(): void {
  for (const type of ['dragover', 'drop'] as const) {
    document.addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }
}
