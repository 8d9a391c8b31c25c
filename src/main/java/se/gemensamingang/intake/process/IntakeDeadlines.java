package se.gemensamingang.intake.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.directory.Meeting;
import se.gemensamingang.intake.AskingParties;
import se.gemensamingang.intake.Deliberating;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.FormContext.RoutingVariables;
import se.gemensamingang.workflow.StepDeadline;

/**
 * Days that somebody has set: until when a party that is asked again answers, and the meeting where the group talks or
 * advises. Where no such day lies ahead the decision table {@code deadline} decides.
 */
@Configuration(proxyBeanMethods = false)
class IntakeDeadlines {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final LocalTime END_OF_WORK = LocalTime.of(16, 30);

  @Bean
  StepDeadline positionDeadline(AskingParties asking) {
    return step("give-position", (caseNumber, routing) -> asking.until(caseNumber, IntakeSeats.seatOf(routing)));
  }

  @Bean
  StepDeadline discussionDeadline(Deliberating deliberating) {
    return step("discuss-and-vote", (caseNumber, routing) -> deliberating.meeting(caseNumber).map(Meeting::day));
  }

  @Bean
  StepDeadline adviceDeadline(GivingAdvice giving, Deliberating deliberating) {
    return step("give-advice", (caseNumber, routing) ->
        giving.until(caseNumber).or(() -> deliberating.nextMeeting(caseNumber)));
  }

  private static StepDeadline step(String step, ChosenDay chosen) {
    return new StepDeadline() {
      @Override
      public String step() {
        return step;
      }

      @Override
      public Optional<Instant> deadline(CaseNumber caseNumber, RoutingVariables routing, Instant now) {
        return chosen.day(caseNumber, routing).map(day -> day.atTime(END_OF_WORK).atZone(SWEDEN).toInstant())
            .filter(now::isBefore);
      }
    };
  }

  @FunctionalInterface
  private interface ChosenDay {
    Optional<LocalDate> day(CaseNumber caseNumber, RoutingVariables routing);
  }
}
