// Which codes are visits? Evaluation and management, eye visits, and the wellness visits that NCCI treats alike.

export const VISITS = /^(?:99[2-4]\d\d|92(?:00[24]|01[24])|G0(?:402|438|439))$/;
