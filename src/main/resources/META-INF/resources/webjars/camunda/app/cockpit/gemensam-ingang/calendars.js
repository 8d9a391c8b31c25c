// Days as 2026-11-22, and calendars to choose a day in that begin on Monday and have Swedish names.
const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november',
  'december'];
const DAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];

const short = names => names.map(name => name.slice(0, 3));

const spaceBeforeTheTime = ['$provide', $provide => {
  $provide.decorator('camDateFilter', ['$delegate', asText => date => {
    const text = asText(date);
    return text ? text.replace('T', ' ') : text;
  }]);
}];

const swedishNames = ['$provide', $provide => {
  $provide.decorator('$locale', ['$delegate', locale => {
    Object.assign(locale.DATETIME_FORMATS, {
      MONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      SHORTMONTH: short(MONTHS),
      DAY: DAYS,
      SHORTDAY: short(DAYS),
      FIRSTDAYOFWEEK: 0
    });
    return locale;
  }]);
}];

const swedishPicking = ['uibDatepickerConfig', 'uibDatepickerPopupConfig', 'uibPaginationConfig', 'uibTimepickerConfig',
  (picker, popup, pages, time) => {
    picker.startingDay = 1;
    Object.assign(popup, {clearText: 'Rensa', closeText: 'Klart', currentText: 'I dag'});
    Object.assign(pages, {firstText: 'Första', previousText: 'Föregående', nextText: 'Nästa', lastText: 'Sista'});
    time.showMeridian = false;
  }];

export const swedishCalendars = module => module.config(swedishNames).config(swedishPicking);

export const swedishTimes = spaceBeforeTheTime;
