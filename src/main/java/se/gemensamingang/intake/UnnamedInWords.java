package se.gemensamingang.intake;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.gemensamingang.casefile.Sex;

/** Says who an unnamed question is about, as far as that points out nobody. */
final class UnnamedInWords {

  private UnnamedInWords() {}

  static String of(IntakeRequest request) {
    return Stream.of(request.sex().map(UnnamedInWords::sex), request.ageBand().map(AgeBand::label),
            request.targetGroup().map(TargetGroup::label), request.cameBy().map(CameBy::label))
        .flatMap(Optional::stream).collect(Collectors.joining("\n"));
  }

  private static String sex(Sex sex) {
    return switch (sex) {
      case FEMALE -> "Kvinna";
      case MALE -> "Man";
      case UNKNOWN -> "Kön okänt";
    };
  }
}
