// Which words of charts and of visits take back or warn? Entries that were taken over by mistake, what to come back for, what a
// child had. Cues as in `cues`, which adds them to its own.
import type { Cue } from './cues.ts';

export const CHART_CUES: Partial<Record<Cue, string>> = {
  none: 'above goal|at goal|not at goal|near goal|below goal|off goal|not to goal|within goal',
  no: 'didnt think|did not think|doesnt think|does not think|dont think|do not think|not thought to be|not believed to be|not felt to be|not felt to have|not a dx of|not a diagnosis of|was negative for|were negative for|is negative for|are negative for|been negative for|was neg for|were neg for|came back negative for|returned negative for|tested negative for|screened negative for|was unremarkable for|is unremarkable for|was not diagnostic of|was not diagnostic for|does not meet criteria for|did not meet criteria for|not meeting criteria for|dont label as|do not label as|not label as|not to be labeled as|not to be labelled as|dont call it|do not call it|not calling it|not calling this|not labeling this|not labelling this|no longer has|no longer meets criteria for',
  noBefore:
    'never borne out|was never borne out|never born out|was never born out|not recurring|has not recurred|have not recurred|not borne out|not supported|not supported by|are not supported|is not supported|was never present|were never present|never present|was never worked up|never worked up|not established|never established|erroneous|in error|entered in error|listed in error|charted in error|miscoded|was miscoded|misdocumented|never told so|off list|off list now|not carried forward|never substantiated|not substantiated|never proven|not proven|was disproven|disproven',
  doubt:
    'convinced she has|convinced he has|convinced that she has|convinced that he has|convinced they have|convinced her she had|convinced him he had|convinced her she has|convinced him he has|self diagnosed with|self-diagnosed with|self diagnosed|googled|read online about|read about|, rule out|, r/o|- rule out|- r/o|problem list has|problem list shows|problem list also shows|chart lists|old chart lists|outside chart lists|old chart says|records list|outside record lists|some talk of|talk of|there was talk of|mention of|outside mention of|a label of|the label of|referred as|carried as|carries a label of|carried a label of|was told she had|was told he had',
  doubtBefore:
    'per old list|per old chart|per an old list|on old list|on old chart|on an old list|per prior chart|per outside chart|in an outside chart|listed in an outside chart|on the intake form|on intake form|per intake form|per outside records|in triage note|was listed|were listed|, rule out|, r/o|- rule out|- r/o',
  past: 'outgrew|outgrown|cured',
  pastBefore:
    'before that|before transplant|prior to transplant|as a kid|as a youngster|as an adolescent|outgrown|outgrew|now gone|long gone|gone|none now|only once|just once|once only|hx|in past|treatment complete|treatment completed|completed treatment|cured',
  other:
    'family has|family had|runs in the family|runs in family|family with|relatives with|caregiver of|caregiver for|caring for|cares for|wife of patient with|husband of patient with|spouse of patient with|daughter of patient with|son of patient with',
  maybeBefore:
    'was considered at|was considered but|was considered and|was considered on|was considered early|was briefly considered|was considered initially|was suspected but|was suspected and|was suspected at first|was suspected early|on list from|label removed|removed from list|removed from problem list|taken off list|taken off problem list',
  maybe:
    'was recorded last yr as|was recorded last year as|was recorded as|advised ed for|advised er for|advised ed / 911 for|advised er / 911 for|advised ed if|advised 911 for|ed / 911 for|er / 911 for|ed / er for|er / ed for|ed precautions for|er precautions for|return or call for|call or return for|call or return if|call / return for|rtc for|rtc sooner for|to er for|to ed for|to er if|to ed if|er now for|ed now for|seek ed care for|seek emergency care for',
};
