// Statuses in the words of reports, as in `statuses`: what is worn, what was lost, scars and grafts.

/** Wherever it is said. */
export const REPORT_STATES = `
total hip prosthesis Z96.64-
hip prosthesis on side Z96.64-
total knee prosthesis Z96.65-
wears hip prosthesis Z96.64-
wears knee prosthesis Z96.65-
wears intraocular lenses Z96.1
carries intraocular lenses Z96.1
carrier of intraocular lens Z96.1
carrier of intraocular lenses Z96.1
wears ocular prosthesis Z97.0
ocular prosthesis Z97.0
lost right eye Z90.01
lost left eye Z90.01
lost an eye Z90.01
left mastectomy scar Z90.12
right mastectomy scar Z90.11
mastectomy scar Z90.1-
nephrectomy scar Z90.5
single-kidney patient Z90.5
single kidney patient Z90.5
transplanted kidney Z94.0
transplanted liver Z94.4
transplanted heart Z94.1
renal transplant patient Z94.0
kidney transplant patient Z94.0
renal transplant recipient Z94.0
liver transplant patient Z94.4
heart transplant patient Z94.1
permanent suprapubic cystostomy Z93.59
suprapubic cystostomy Z93.59
permanent cystostomy Z93.50
bricker ileal conduit Z93.6
ileal conduit Z93.6
bricker Z93.6
intrauterine device inserted earlier Z97.5
intrauterine device carrier Z97.5
carrier of intrauterine device Z97.5
carrier of iud Z97.5
jehovah witness Z53.1
refused transfusions for religious reasons Z53.1
`;
