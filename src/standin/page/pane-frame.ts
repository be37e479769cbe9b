import type { HostSession } from '../protocol/host-session';

/** Where the built pane is served; the stand-in lies below it. */
const paneAddress = '/taskpane.html';

/**
 * Opens the pane in its frame, as Excel on the web does: what office.js must know of its host stands in the address.
 * The part `_xdm_Info` takes all that follows it, so it comes last.
 */
export function openPane(frame: HTMLIFrameElement, locale: string): void {
  const hostInfo = `Excel$Web$16.01$${locale}$telemetry$$$0`;
  const { origin } = window.location;
  frame.src = `${paneAddress}?_host_Info=${hostInfo}#&_serializer_version=1&_xdm_Info=standin|pane|${origin}`;
}

/** Passes the texts of the frame's office.js to the session; `send` is the way back. */
export function connectPane(frame: HTMLIFrameElement, session: () => HostSession): void {
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== window.location.origin) return;
    if (typeof data === 'string') session().receive(data);
  });
}

export function sendToPane(frame: HTMLIFrameElement, text: string): void {
  frame.contentWindow?.postMessage(text, window.location.origin);
}
