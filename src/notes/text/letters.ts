// Is a text in whole sentences a visit that was dictated or a letter to who sent the patient? Its findings belong to what it settles, as
// those of any visit; a report of a case has no addressee, no day of service and no next appointment.

const OF_A_VISIT =
  /\b(?:Dear (?:Dr|Doctor|Mr|Ms|Prof|colleague|Colleague)|[Dd]ate of (?:[Ss]ervice|[Vv]isit)|DOS|[Dd]ictated|I (?:will|shall|plan to|would like to) (?:see|reassess|review|recheck|examine) (?:him|her|them|you)|(?:[Ww]ith|[Kk]ind|[Ww]arm|[Bb]est) (?:kind |best |warm )?regards|[Ss]incerely|[Tt]hank you for (?:asking|referring|sending|allowing|the referral|your)|(?:[Rr]eturn|[Ff]ollow[- ]?up|RTC|[Ss]ee (?:him|her|me)(?: back| again)?) (?:to clinic |visit )?in \w{1,9} (?:days|weeks|months|wks)|(?:comes?|is seen|returns?|seen|presents) (?:in )?today)\b/;

export function isOfVisit(text: string): boolean {
  return OF_A_VISIT.test(text);
}
