// Set-up, its last step: the sheet that opens the data when nobody remembers a password.
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { PrintProgress } from '../../parts/impresion/progress.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TopLayer } from '../../parts/top-layer.tsx';
import { loadSession } from '../../state/session.ts';
import { HojaDeRecuperacion } from '../../parts/llaves/hoja-de-recuperacion.tsx';
import { ProbarHoja } from '../../parts/llaves/probar-hoja.tsx';

type PasoHojaProps = { readonly probada: boolean; readonly onTested: (probada: boolean) => void };

export function PasoHoja({ probada, onTested }: PasoHojaProps) {
  const [hecha, setHecha] = useState(false);
  const [abierta, setAbierta] = useState(false);
  return (
    <div className={classes(grid.stack)}>
      <p>
        La oficina ya está configurada. <strong>Si usted olvida su contraseña, nadie puede recuperar los datos</strong>, tampoco quien hizo el programa: para eso es esta hoja. Lleva una clave larga, se imprime una vez y se guarda bajo llave.
      </p>
      <div data-path="hoja">
        <Button icon={Printer} kind={hecha ? 'normal' : 'primary'} onPress={() => setAbierta(true)}>
          {hecha ? 'Hacer otra hoja' : 'Hacer e imprimir la hoja'}
        </Button>
      </div>
      {hecha && !probada && (
        <>
          <p>Compruebe que se lee bien: escriba la clave tal como está en el papel.</p>
          <ProbarHoja
            onTested={() => {
              onTested(true);
              void loadSession();
            }}
          />
        </>
      )}
      {probada ? (
        <Notice kind="good" live>
          <p>
            La hoja abre los datos. Guárdela en un sobre cerrado, bajo llave, lejos de esta PC.
          </p>
        </Notice>
      ) : (
        <p>También puede hacerlo después, en Ajustes, en «Seguridad». Hasta entonces verá un recordatorio en rojo.</p>
      )}
      {abierta && (
        <HojaDeRecuperacion
          onMade={() => {
            setHecha(true);
            onTested(false);
          }}
          onClose={() => setAbierta(false)}
        />
      )}
      <TopLayer>
        <PrintProgress />
      </TopLayer>
    </div>
  );
}
