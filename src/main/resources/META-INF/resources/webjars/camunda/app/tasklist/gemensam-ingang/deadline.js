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

export function deadline(due, now) {
  if (!due) {
    return {late: false, text: 'Inget slutdatum'};
  }
  const date = new Date(due);
  const day = isoDate(date) + ', v. ' + week(date);
  return date < now
    ? {late: true, text: 'Försenad: skulle vara klar ' + day}
    : {late: false, text: 'Klart senast ' + day};
}
