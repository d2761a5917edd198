// Everything by which a page could send something to another address without leaving its own, tried all at once.
// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page must be one function
import type { Page } from '@playwright/test';
import type { Listener } from './listener.ts';

/** What `Listener.reached` tells when a page has no walls: how ways-out.test.ts knows that each of these does lead out. */
export const WAYS_OUT = [
  'beacon', 'css-import', 'embed', 'estilo', 'eventsource', 'fetch', 'fondo', 'fuente', 'iframe', 'imagen', 'keepalive', 'modulo',
  'object', 'ping', 'prefetch', 'script', 'stun', 'tcp', 'udp', 'video', 'websocket', 'worker', 'xhr',
] as const;

/** Tries them in the page, and waits until the last has succeeded or been refused. */
export async function tryWaysOut(page: Page, { host, tcp, udp }: Listener): Promise<void> {
  await page.evaluate(
    async ({ out, host, tcp, udp }) => {
      const heard = (target: EventTarget, ...names: string[]) =>
        new Promise<void>((resolve) => {
          for (const name of names) target.addEventListener(name, () => resolve(), { once: true });
        });
      /** An element that asks for something, until it says whether it was given. */
      const element = <T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Record<string, string>) => {
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        document.body.append(made);
        return made;
      };
      const loaded = (tag: keyof HTMLElementTagNameMap, attributes: Record<string, string>) => heard(element(tag, attributes), 'load', 'error', 'loadeddata');
      const style = (text: string) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets.push(sheet);
      };
      const xhr = () => {
        const asked = new XMLHttpRequest();
        asked.open('POST', `${out}/xhr`);
        asked.send('x');
        return heard(asked, 'loadend');
      };
      const socket = () => heard(new WebSocket(`${out.replace('http', 'ws')}/websocket`), 'open', 'error', 'close');
      const stream = () => {
        const events = new EventSource(`${out}/eventsource`);
        return heard(events, 'open', 'error').then(() => events.close());
      };
      const worker = () => {
        const code = new Blob([`fetch('${out}/worker').catch(() => {}).finally(() => postMessage(0))`]);
        return heard(new Worker(URL.createObjectURL(code)), 'message', 'error');
      };
      const ping = () => {
        const link = element('a', { href: '#', ping: `${out}/ping` });
        link.addEventListener('click', (event) => event.stopPropagation());
        link.click();
      };
      /** Asks a STUN server by UDP and a TURN server by TCP where it is. */
      const peer = async () => {
        const connection = new RTCPeerConnection({
          iceServers: [{ urls: `stun:${host}:${udp}` }, { urls: `turn:${host}:${tcp}?transport=tcp`, username: 'x', credential: 'x' }],
        });
        connection.createDataChannel('x');
        await connection.setLocalDescription(await connection.createOffer());
        await heard(connection, 'connectionstatechange');
      };
      const transport = () => new WebTransport(`https://127.0.0.1:${udp}/`).ready;
      const ways: (() => unknown)[] = [
        () => fetch(`${out}/fetch`, { mode: 'no-cors' }),
        () => fetch(`${out}/keepalive`, { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true }),
        xhr, socket, stream, worker, ping, peer, transport,
        () => navigator.sendBeacon(`${out}/beacon`, 'x'),
        () => loaded('img', { src: `${out}/imagen` }),
        () => loaded('script', { src: `${out}/script` }),
        () => loaded('iframe', { src: `${out}/iframe` }),
        () => loaded('object', { data: `${out}/object` }),
        () => loaded('video', { src: `${out}/video`, preload: 'auto' }),
        () => loaded('link', { rel: 'stylesheet', href: `${out}/estilo` }),
        () => loaded('link', { rel: 'prefetch', href: `${out}/prefetch` }),
        () => element('link', { rel: 'preconnect', href: `${out}/` }),
        () => element('embed', { src: `${out}/embed`, type: 'text/html' }),
        () => loaded('script', { src: `${out}/modulo`, type: 'module' }),
        () => new FontFace('X', `url(${out}/fuente)`).load(),
        () => style(`body { background-image: url(${out}/fondo) }`),
        () => {
          element('style', {}).textContent = `@import url(${out}/css-import)`;
        },
      ];
      // What is refused does not always say so; what is sent at all, is sent at once.
      const sent = new Promise<void>((resolve) => setTimeout(resolve, 700));
      await Promise.race([Promise.allSettled(ways.map(async (way) => way())), sent]);
    },
    { out: `http://127.0.0.1:${tcp}`, host, tcp, udp },
  );
}
