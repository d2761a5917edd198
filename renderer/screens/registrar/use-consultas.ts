// Asks the register, a moment after the last key, what it knows of what is being written.
import { useEffect } from 'react';
import { revisarDocumento } from '../../../shared/domain/documento-identidad.ts';
import type { Escrito } from './escrito.ts';
import { askConocida, askParecidos, forgetAnswers } from './store.ts';

/** Long enough not to ask at each key, short enough to answer before one reaches the next field. */
const PAUSE_MS = 250;

function useAfterPause(question: string, ask: (question: string) => void): void {
  useEffect(() => {
    const timer = setTimeout(() => ask(question), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [question, ask]);
}

/** What is asked, as one text: a question that has not changed is not asked again. */
const parecidosQuestion = ({ oficio, solicitante, servicios }: Escrito): string =>
  JSON.stringify({
    oficio: oficio.numero,
    tipoDocumento: solicitante.tipoDocumento,
    numeroDocumento: solicitante.numeroDocumento,
    servicios: servicios.map(({ codigoModular, anexo, nombreIe }) => ({ codigoModular, anexo, nombreIe })),
  });

const personaQuestion = ({ solicitante: { tipoDocumento, numeroDocumento } }: Escrito): string => {
  const { estado } = revisarDocumento(tipoDocumento, numeroDocumento.trim(), '');
  return estado === 'bien' || estado === 'aviso' ? JSON.stringify({ tipoDocumento, numeroDocumento }) : '';
};

const askAboutParecidos = (question: string) => void askParecidos(JSON.parse(question));
const askAboutPersona = (question: string) => void askConocida(question === '' ? null : JSON.parse(question));

export function useConsultas(escrito: Escrito): void {
  useAfterPause(parecidosQuestion(escrito), askAboutParecidos);
  useAfterPause(personaQuestion(escrito), askAboutPersona);
  useEffect(() => forgetAnswers, []);
}
