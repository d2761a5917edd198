// A calendar day, typed as people write it or chosen in the calendar; an hour, by segments. Texts AAAA-MM-DD and HH:MM outside.
import { parseDate, parseTime } from '@internationalized/date';
import { Calendar as CalendarIcon, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import {
  Button, Calendar, CalendarCell, CalendarGrid, CalendarHeading, DateInput, DateSegment, Dialog, Group, Input, Label, Popover,
  TextField as AriaTextField, TimeField as AriaTimeField,
} from 'react-aria-components';
import { Fecha, fecha as fechaDe, fechaCorta, leerFecha } from '../../../shared/domain/tiempo.ts';
import { useToday } from '../../state/session.ts';
import { classes } from '../classes.ts';
import { sizeClass, type FieldProps } from './field-props.ts';
import styles from './fields.module.css';
import list from './list-box.module.css';
import date from './date-field.module.css';
import { FieldNotes, useFieldError } from './notes.tsx';

type DateFieldProps = FieldProps<string | null> & {
  /** What a day without its year means: the last time it was, or that of this year. */
  readonly withoutYear?: 'pasado' | 'este';
};

const shownOf = (value: string | null): string => (value === null || value === '' ? '' : fechaCorta(fechaDe(value)));

/** `null`: no date; `''`: what was typed is none, which the contract refuses with its own sentence. */
export function DateField({ label, path, help, size, value, onChange, isDisabled, withoutYear = 'este' }: DateFieldProps) {
  const hoy = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const [open, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const refused = useFieldError(path, value);

  const read = (text: string) => (text.trim() === '' ? null : (leerFecha(text, fechaDe(hoy), withoutYear) ?? ''));
  // What was typed, while it is what the value says: another value may have come from elsewhere meanwhile.
  const text = typed !== null && read(typed) === value ? typed : shownOf(value);
  const understood = shownOf(value);
  const unread = left && value === '' && text !== '' ? `«${text}» no es una fecha: escríbala como 15/6/26, 150626 o 15 jun.` : undefined;

  return (
    <>
      <AriaTextField
        className={classes(styles.field, sizeClass(size))}
        data-path={path}
        value={text}
        onChange={(now) => {
          setLeft(false);
          setTyped(now);
          onChange(read(now));
        }}
        isInvalid={refused !== undefined || unread !== undefined}
        isDisabled={isDisabled ?? false}
        validationBehavior="aria"
        autoComplete="off"
        spellCheck="false"
        onBlur={() => {
          setLeft(true);
          if (value !== '') setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowDown') setOpen(true);
          else event.continuePropagation();
        }}
      >
        <Label className={classes(styles.label)}>{label}</Label>
        <Group ref={group} className={classes(styles.input, styles.dateGroup)}>
          <Input className={classes(styles.bare, styles.digits)} placeholder="dd/mm/aaaa" />
          <output className={classes(date.understood)}>{text !== understood && understood}</output>
          {/* Alt + down arrow opens it from the field: one stop less for the Tab key. */}
          <Button
            className={classes(styles.inner)}
            aria-label="Abrir el calendario"
            aria-haspopup="dialog"
            aria-expanded={open}
            excludeFromTabOrder
            isDisabled={isDisabled ?? false}
            onPress={() => setOpen(true)}
          >
            <CalendarIcon aria-hidden />
          </Button>
        </Group>
        <FieldNotes path={path} help={help} error={unread} />
      </AriaTextField>
      <Popover triggerRef={group} isOpen={open} onOpenChange={setOpen} className={classes(list.popover)} placement="bottom end" offset={2}>
        <Dialog className={classes(date.calendar)} aria-label={`Calendario: ${label}`}>
          <Calendar
            aria-label="Calendario"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for: its day takes the keyboard
            autoFocus
            value={Fecha.safeParse(value).success && value !== null ? parseDate(value) : null}
            onChange={(day) => {
              setTyped(null);
              onChange(day.toString());
              setOpen(false);
            }}
          >
            <header className={classes(date.calendarHead)}>
              <Button slot="previous" className={classes(styles.inner)}>
                <ChevronLeft aria-hidden />
              </Button>
              <CalendarHeading className={classes(date.calendarTitle)} />
              <Button slot="next" className={classes(styles.inner)}>
                <ChevronRight aria-hidden />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">{(day) => <CalendarCell date={day} className={classes(date.day)} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </>
  );
}

function timeOf(text: string) {
  try {
    return parseTime(text);
  } catch {
    return null;
  }
}

export function TimeField({ label, path, help, size, value, onChange, isDisabled }: FieldProps<string>) {
  return (
    <AriaTimeField
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      value={timeOf(value)}
      onChange={(time) => onChange(time === null ? '' : time.toString().slice(0, 5))}
      isInvalid={useFieldError(path, value) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <DateInput className={classes(styles.input, date.dateInput)}>
        {(segment) => <DateSegment segment={segment} className={classes(date.segment)} />}
      </DateInput>
      <FieldNotes path={path} help={help} />
    </AriaTimeField>
  );
}
