/** Drugs against cancer, and how reports speak of their course. */
export const CYTOTOXIC =
  /\b(?:chemotherap\w{1,6}|cytostatics?|cycles? of (?:chemo|\w{0,12}(?:platin|taxel|rubicin|citabine))|\w{1,14}(?:platin|taxel|rubicin|citabine|tecan|trexed|poside)|FOLF\w{2,6}|R?-?CHOP|cyclophosphamide|cytarabine|vincristine|vinblastine|bleomycin|temozolomide|fluorouracil|5-?FU)\b/i;
