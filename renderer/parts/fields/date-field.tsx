// A calendar day and an hour, typed by segments or chosen; texts AAAA-MM-DD and HH:MM outside.
import { parseDate, parseTime, type CalendarDate } from '@internationalized/date';
import { Calendar as CalendarIcon, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button, Calendar, CalendarCell, CalendarGrid, CalendarHeading, DateInput, DatePicker, DateSegment, Dialog, Group, Label, Popover,
  TimeField as AriaTimeField,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import { sizeClass, type FieldProps } from './field-props.ts';
import styles from './fields.module.css';
import list from './list-box.module.css';
import date from './date-field.module.css';
import { FieldNotes, useFieldError } from './notes.tsx';

/** Null when the text is not a whole date: nothing written, or half of it. */
function dateOf(text: string | null): CalendarDate | null {
  try {
    return text === null || text === '' ? null : parseDate(text);
  } catch {
    return null;
  }
}

function timeOf(text: string) {
  try {
    return parseTime(text);
  } catch {
    return null;
  }
}

/**
 * `null`: no date; `''`: one was begun and not finished, which the contract refuses with its own sentence.
 * A year of two digits is of this century.
 */
export function DateField({ label, path, help, size, value, onChange, isDisabled }: FieldProps<string | null>) {
  const leave = (group: HTMLElement) => {
    const date = dateOf(value);
    if (date && date.year < 100) {
      onChange(date.set({ year: date.year + 2000 }).toString());
      return;
    }
    const segments = [...group.querySelectorAll('[role="spinbutton"]')];
    const blank = segments.filter((segment) => segment.hasAttribute('data-placeholder')).length;
    if (blank === 0) return;
    // Of a date that was whole, deleting a part is deleting it: the field then shows none.
    onChange(blank === segments.length || date !== null ? null : '');
  };
  return (
    <DatePicker
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      value={dateOf(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      isInvalid={useFieldError(path) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Group
        className={classes(styles.input, styles.dateGroup)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) leave(event.currentTarget);
        }}
      >
        <DateInput className={classes(date.dateInput)}>
          {(segment) => <DateSegment segment={segment} className={classes(date.segment)} />}
        </DateInput>
        {/* Alt + down arrow opens it from the segments: one stop less for the Tab key. */}
        <Button className={classes(styles.inner)} excludeFromTabOrder>
          <CalendarIcon aria-hidden />
        </Button>
      </Group>
      <FieldNotes path={path} help={help} />
      <Popover className={classes(list.popover)} offset={2}>
        <Dialog className={classes(date.calendar)}>
          <Calendar>
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
    </DatePicker>
  );
}

export function TimeField({ label, path, help, size, value, onChange, isDisabled }: FieldProps<string>) {
  return (
    <AriaTimeField
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      value={timeOf(value)}
      onChange={(time) => onChange(time === null ? '' : time.toString().slice(0, 5))}
      isInvalid={useFieldError(path) !== undefined}
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
