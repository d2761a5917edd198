// One life of the stdio host on real data: asked by lines, and killed.
import { watch } from 'node:fs';
import { readOutput, type CallName, type Input, type Output } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { startHost, type HostProcess } from '../support/host-process.ts';

/** The host died before it answered. */
export class Muerta extends Error {
  override readonly name = 'Muerta';
}

/** It refused the call: the caller's choice was not possible then. */
export class Rehusada extends Error {
  override readonly name = 'Rehusada';
}

export type Vida = {
  pide<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Kills it after so many milliseconds. Whatever it was asked is answered or dies with it. */
  matar(trasMs: number): void;
  /** Kills it that long after a path below the data that fits is written or made. */
  matarCuando(aparezca: RegExp, trasMs: number): void;
  /** Waits until it is dead. Rejects when it was not killed. */
  muerta(): Promise<void>;
};

export function nacer(datos: string): Vida {
  const host: HostProcess = startHost('stdio', ['--datos', datos]);
  // What is asked of the dead is not heard; that they are dead is seen by their silence.
  host.child.stdin?.on('error', () => {});
  let lastId = 0;
  const matar = (trasMs: number) => void setTimeout(() => host.child.kill('SIGKILL'), trasMs);
  return {
    pide: async (name, input) => {
      lastId += 1;
      host.say(encodeWire({ id: lastId, call: name, input }));
      let line: string;
      try {
        line = await host.line();
      } catch (error) {
        throw new Muerta(name, { cause: error });
      }
      const answer = decodeWire(line);
      if (answer.ok === true) return readOutput(name, answer.value);
      const { code, message } = Failure.parse(answer.failure);
      if (code === 'interno') throw new Error(`${name}: ${message}`);
      throw new Rehusada(`${name}: ${code} ${message}`);
    },
    matar,
    matarCuando: (aparezca, trasMs) => {
      const vigia = watch(datos, { recursive: true }, (_event, path) => {
        if (path === null || !aparezca.test(path)) return;
        vigia.close();
        matar(trasMs);
      });
      host.child.once('exit', () => vigia.close());
    },
    muerta: async () => {
      await host.ended();
      if (host.child.signalCode !== 'SIGKILL') throw new Error(`it died by itself: ${host.complaints()}`);
    },
  };
}
