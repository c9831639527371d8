const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that say nothing about what a statement is about. */
export const STOP_WORDS = words(`
  a an the of to in on for and or nor is are was were be been being am with by as at from that this these those it its
  their there which who whom whose will would shall should can could may might must has have had having do does did but
  if into onto than then so such also via per s t about around over under between among while when where after before
  during until upon within without across through up down out off any some each every both either he she they them his
  her him our we us you your i my not no yet still just only mr mrs ms dr prof herr frau monsieur madame please
  they're they've they'll we're we've we'll you're you've he's she's it's that's there's here's who's i've i'm`);

/** Words that tell how something was said or listed, and little of what. */
export const FRAMING_WORDS = words(`
  state stated states say said says note noted notes report reported reportedly reports describe described describes
  mention mentioned mentions indicate indicated indicates indicating confirm confirmed confirms clarify clarified
  clarifies suggest suggested suggests explain explained share shared refer referred referenced references reference
  relay relayed communicate communicated attribute attributed accord according email update thread section internal
  internally context currently current today called named titled identified highlighted promoted framed asserted claims claim
  claimed include includes included including related associated regarding specifically explicitly implied likely another
  other more several one various expected planned plan plans latest discussed discussion provided last name full unknown
  example examples together jointly along think thinks thought believe believes believed reckon reckons guess guesses
  guessed cite cites cited disclose disclosed admit admitted see sees consider considers considered tell tells told apparently
  roughly approximately`);

/** Words that turn a statement around. `n't` at the end of a word does, too. */
export const NEGATIONS = words(`
  not no never without none nobody nothing neither cannot unable isnt arent doesnt dont didnt wont cant wasnt werent
  hasnt havent non`);

export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");

/** From one of these words on, a statement gives reasons and examples. */
export const ASIDE_WORDS = words(`
  including includes so which because if although while such indicating creating noting due per`);
