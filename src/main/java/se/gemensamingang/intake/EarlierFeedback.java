package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.EarlierEntries;
import se.gemensamingang.casefile.EarlierEntries.Earlier;
import se.gemensamingang.casefile.EarlierSaid;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;

/** What groups have said before to the same participant, who may apply as often as wanted. */
@Service
public class EarlierFeedback implements EarlierSaid {

  private static final Set<String> TEXTS = Set.of(DecidingIntake.GROUNDS, DecidingIntake.RECOMMENDATION, GivingAdvice.ADVICE);

  private final EarlierEntries earlier;
  private final RequestRecords requests;
  private final IntakeRecords records;
  private final Clock clock;

  EarlierFeedback(EarlierEntries earlier, RequestRecords requests, IntakeRecords records, Clock clock) {
    this.earlier = earlier;
    this.requests = requests;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Earlier decisions, recommendations and advice, as far as the reader may read them in this case. A participant who
   * consented before the consent said so has not opened them.
   *
   * @param caseNumber the case
   * @param reader who reads
   * @return in words, the oldest first; nothing where there is none or the reader may read none
   */
  @Override
  @Transactional
  public Optional<String> of(CaseNumber caseNumber, Reader reader) {
    if (requests.find(caseNumber).isEmpty()) {
      return Optional.empty();
    }
    String all = earlier.read(caseNumber, InformationClass.PLANNING, TEXTS, reader).stream().map(this::inWords)
        .collect(Collectors.joining("\n\n"));
    return Optional.of(all).filter(text -> !text.isEmpty());
  }

  private String inWords(Earlier found) {
    return Stream.of(
            records.decision(found.caseNumber()).map(decision ->
                LocalDate.ofInstant(decision.at(), clock.getZone()) + ": " + decision.outcome().label()),
            text(found, "Gruppens skäl", DecidingIntake.GROUNDS),
            text(found, "Rekommendation", DecidingIntake.RECOMMENDATION),
            text(found, "Gruppens råd", GivingAdvice.ADVICE))
        .flatMap(Optional::stream).collect(Collectors.joining("\n"));
  }

  private static Optional<String> text(Earlier found, String label, String key) {
    return Optional.ofNullable(found.answers().get(key)).map(text -> label + ": " + text);
  }
}
