// Choosing a folder: in the system's own dialog, or, where there is none, out of those the program was started with.
import { useState } from 'react';
import type { Result } from '../../../shared/failure.ts';
import type { CarpetasOfrecidas } from '../../../shared/vistas-respaldos.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { RadioField } from '../fields/choice-field.tsx';
import { FormNotes } from '../fields/notes.tsx';

/** The folders to choose from, when the screen must ask; null while it need not. */
export type Pregunta = { readonly carpetas: CarpetasOfrecidas['carpetas']; readonly luego: (carpeta: string) => void };

/** Asks for a folder, and goes on with it when there is one. Gives back the question that the screen is to put. */
export function useCarpeta(elegir: () => Promise<Result<CarpetasOfrecidas>>) {
  const [pregunta, setPregunta] = useState<Pregunta | null>(null);
  const pedir = async (luego: (carpeta: string) => void): Promise<Result<CarpetasOfrecidas>> => {
    const result = await elegir();
    if (!result.ok) return result;
    const { elegida, carpetas } = result.value;
    const [una] = carpetas;
    if (!elegida) setPregunta({ carpetas, luego });
    else if (una) luego(una.carpeta);
    return result;
  };
  return { pedir, pregunta, cerrar: () => setPregunta(null) };
}

export function ElegirCarpeta({ pregunta, onClose }: { readonly pregunta: Pregunta; readonly onClose: () => void }) {
  const [carpeta, setCarpeta] = useState<string | null>(pregunta.carpetas[0]?.carpeta ?? null);
  const elegir = () => {
    if (carpeta === null) return;
    onClose();
    pregunta.luego(carpeta);
  };
  return (
    <Dialog
      title="Elegir carpeta"
      size="small"
      onClose={onClose}
      onSave={elegir}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" isDisabled={carpeta === null} shortcut="guardar" onPress={elegir}>
            Elegir
          </Button>
        </>
      }
    >
      {pregunta.carpetas.length === 0 ? (
        <p>En el navegador no se pueden abrir carpetas de la PC. Inicie el programa con «--carpeta» y la ruta de la carpeta, o use el de escritorio.</p>
      ) : (
        <FormNotes failures={[]}>
          <RadioField label="Carpetas permitidas al iniciar el programa" path="carpeta" value={carpeta} onChange={setCarpeta} options={pregunta.carpetas.map((una) => [una.carpeta, una.etiqueta] as const)} />
        </FormNotes>
      )}
    </Dialog>
  );
}
