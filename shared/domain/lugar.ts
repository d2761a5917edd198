// Where the data of the office live on its PC.
import { z } from 'zod';

/** `cuenta`: only this account of Windows; `equipo`: all the accounts of this PC. */
export const Lugar = z.enum(['cuenta', 'equipo']);
export type Lugar = z.infer<typeof Lugar>;
