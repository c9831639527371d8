import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MAP_PERIODS } from '../../core/model/map-period';
import { AnnouncingView } from '../announcing-view';
import { Skeleton } from '../panel/empty';
import { Footer, Progress } from '../panel/footer';
import { KeysHelp } from '../panel/keys-help';
import { RovingContext } from '../roving-context';
import { createRovingFocus } from '../roving-focus';
import { MapContent } from './map-content';
import { NoAccount } from './map-empty';
import { MapHead } from './map-head';
import { MAP_KEYS, mapCommandOf, type MapCommand } from './map-keys';
import type { MapActions, MapViewModel } from './map-view-model';
import { periodName } from './map-words';
import { useMapFocus } from './use-map-focus';

interface MapViewProps {
  readonly model: MapViewModel;
  readonly actions: MapActions;
}

/** Who meets whom at an account. */
export function MapView({ model, actions }: MapViewProps) {
  const roving = useMemo(createRovingFocus, []);
  return (
    <AnnouncingView actions={actions} today={model.today}>
      {() => (
        <RovingContext.Provider value={roving}>
          <MapFrame model={model} actions={actions} roving={roving} />
        </RovingContext.Provider>
      )}
    </AnnouncingView>
  );
}

interface MapFrameProps extends MapViewProps {
  readonly roving: ReturnType<typeof createRovingFocus>;
}

function MapFrame({ model, actions, roving }: MapFrameProps) {
  const root = useRef<HTMLDivElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const focus = useMapFocus();
  const map = model.map === 'none' ? null : model.map;
  useLayoutEffect(() => {
    roving.setRoot(root.current);
    return () => roving.setRoot(null);
  }, [roving]);

  const save = map && map.meetings > 0 ? () => actions.savePicture(map) : null;
  const closeHelp = (): void => {
    setHelpOpen(false);
    roving.focusCurrent();
  };
  const run: Record<Exclude<MapCommand, 'clear'>, (event: KeyboardEvent) => void> = {
    next: () => roving.move('next'),
    previous: () => roving.move('previous'),
    first: () => roving.move('first'),
    last: () => roving.move('last'),
    // By its button, so that the menu opens below it.
    period: () => root.current?.querySelector<HTMLElement>('[data-period]')?.click(),
    save: () => save?.(),
    help: () => setHelpOpen(true),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = mapCommandOf(event);
    if (!command) return;
    if (command === 'clear') {
      if (!focus.clear()) return;
    } else run[command](event);
    event.preventDefault();
  };
  return (
    <div
      ref={root}
      class="ai-view ai-map"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (!root.current?.contains(event.relatedTarget as Node | null)) focus.enter(null);
      }}
    >
      {isHelpOpen && <KeysHelp keys={MAP_KEYS} onClose={closeHelp} />}
      {map && (
        <>
          <MapHead
            map={map}
            today={model.today}
            onPeriod={(event) => choosePeriod(model, actions, event)}
            onSave={save}
          />
          <MapContent key={map.id} map={map} actions={actions} focus={focus} />
        </>
      )}
      {model.map === null && <Skeleton />}
      {model.map === 'none' && <NoAccount onChoose={() => actions.chooseAccount()} />}
      <Footer
        status={model.status}
        areKeysShown={isHelpOpen}
        onKeys={isHelpOpen ? closeHelp : () => setHelpOpen(true)}
      />
      <Progress status={model.status} />
    </div>
  );
}

function choosePeriod({ period }: MapViewModel, actions: MapActions, event: MouseEvent): void {
  const options = MAP_PERIODS.map((value) => ({
    ...{ value, name: periodName(value), detail: null },
    isCurrent: value === period,
  }));
  void actions.choose('Which period?', options, event).then((chosen) => {
    if (chosen) actions.setPeriod(chosen.value);
  });
}
