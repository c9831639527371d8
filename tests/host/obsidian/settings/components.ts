import type * as O from 'obsidian';

/** `BaseComponent` of obsidian.d.ts. */
export abstract class BaseComponent implements O.BaseComponent {
  disabled = false;

  then(callback: (component: this) => unknown): this {
    callback(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

/** `ValueComponent` of obsidian.d.ts. `onChange` hears the user, never `setValue`. */
export abstract class ValueComponent<T> extends BaseComponent implements O.ValueComponent<T> {
  private callback: ((value: T) => unknown) | null = null;

  abstract getValue(): T;
  abstract setValue(value: T): this;

  onChange(callback: (value: T) => unknown): this {
    this.callback = callback;
    return this;
  }

  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value);
      return this.getValue();
    };
    return this;
  }

  protected announce(): void {
    void this.callback?.(this.getValue());
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A component that is one form field. */
export abstract class FieldComponent<T> extends ValueComponent<T> {
  protected abstract readonly field: Field;

  override setDisabled(disabled: boolean): this {
    this.field.disabled = disabled;
    return super.setDisabled(disabled);
  }
}
