// A deadline as the field writes it: date and week number, and a word when it is too late.
function twoDigits(number) {
  return String(number).padStart(2, '0');
}

export function isoDate(date) {
  return date.getFullYear() + '-' + twoDigits(date.getMonth() + 1) + '-' + twoDigits(date.getDate());
}

export function clockTime(date) {
  return twoDigits(date.getHours()) + ':' + twoDigits(date.getMinutes());
}

// ISO 8601: the week belongs to the year of its Thursday.
export function week(date) {
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday - newYear) / 86400000 + 1) / 7);
}

// Steps of an emergency are to be done within hours, so the day alone says too little.
const WITHIN_HOURS = /^emergency-(request|answer):/;

// Swedish time also where the computer is set to another: an hour is the difference between help and too late.
const SWEDISH = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'
});

function moment(date, processDefinition) {
  return WITHIN_HOURS.test(processDefinition || '')
    ? SWEDISH.format(date).replace(' ', ' kl. ').replace(':', '.')
    : isoDate(date) + ', v. ' + week(date);
}

export function deadline({due, processDefinitionId}, now) {
  if (!due) {
    return {late: false, text: 'Inget slutdatum'};
  }
  const date = new Date(due);
  const day = moment(date, processDefinitionId);
  return date < now
    ? {late: true, text: 'Försenad: skulle vara klar ' + day}
    : {late: false, text: 'Klart senast ' + day};
}
