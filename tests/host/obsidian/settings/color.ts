import type * as O from 'obsidian';
import { FieldComponent } from './components';

/** `ColorComponent` of obsidian.d.ts: six-digit hex strings. */
export class ColorComponent extends FieldComponent<string> implements O.ColorComponent {
  protected readonly field: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.field = containerEl.createEl('input', { type: 'color' });
    this.field.addEventListener('change', () => this.announce());
  }

  getValue(): string {
    return this.field.value;
  }

  setValue(value: string): this {
    this.field.value = value;
    return this;
  }

  getValueRgb(): O.RGB {
    const value = Number.parseInt(this.getValue().slice(1), 16);
    return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
  }

  setValueRgb({ r, g, b }: O.RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`);
  }

  getValueHsl(): O.HSL {
    const { r, g, b } = this.getValueRgb();
    const [max, min] = [Math.max(r, g, b) / 255, Math.min(r, g, b) / 255];
    const lightness = (max + min) / 2;
    const spread = max - min;
    const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
    return {
      h: hueOf(r / 255, g / 255, b / 255, max, spread),
      s: Math.round(saturation * 100),
      l: Math.round(lightness * 100),
    };
  }

  setValueHsl({ h, s, l }: O.HSL): this {
    const light = l / 100;
    const reach = (s / 100) * Math.min(light, 1 - light);
    const channel = (n: number): number => {
      const k = (n + h / 30) % 12;
      return Math.round(255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
    };
    return this.setValueRgb({ r: channel(0), g: channel(8), b: channel(4) });
  }
}

function hueOf(r: number, g: number, b: number, max: number, spread: number): number {
  if (spread === 0) return 0;
  const sector =
    max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return Math.round(sector * 60);
}
