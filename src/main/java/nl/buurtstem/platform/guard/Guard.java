package nl.buurtstem.platform.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import nl.buurtstem.platform.Networks;

/// Judges what comes in where anybody may take part. A school or a flat behind one address notices
/// at most that its browsers do a second of work; who has no JavaScript can send all the same, and
/// is marked.
@Singleton
public class Guard {
  /// Nobody reads and answers a question in less.
  private static final Duration A_QUESTION = Duration.ofSeconds(1);

  private final Traffic traffic;
  private final Proofs proofs;
  private final Networks networks;
  private final Clock clock;

  Guard(Traffic traffic, Proofs proofs, Networks networks, Clock clock) {
    this.traffic = traffic;
    this.proofs = proofs;
    this.networks = networks;
    this.clock = clock;
  }

  /// What becomes of something that is sent now. What is welcome is counted for its network.
  public Verdict judge(HttpRequest<?> request, Entrance entrance, Signs signs) {
    var network = networks.of(request);
    return switch (traffic.level(entrance, network)) {
      case TOO_MUCH -> new Verdict.Wait(traffic.remaining(entrance, network));
      case BUSY ->
          signs.proof().isEmpty()
              ? new Verdict.Prove(proofs.challenge())
              : welcome(entrance, network, signs, proofs.accept(signs.proof().get()));
      case CALM -> welcome(entrance, network, signs, true);
    };
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "10m")
  void tidy() {
    traffic.tidy();
    proofs.tidy();
  }

  private Verdict welcome(Entrance entrance, String network, Signs signs, boolean proven) {
    traffic.count(entrance, network);
    var marks = EnumSet.noneOf(Mark.class);
    if (signs.trapped()) {
      marks.add(Mark.TRAP);
    }
    if (fast(signs)) {
      marks.add(Mark.FAST);
    }
    if (!proven) {
      marks.add(Mark.NO_PROOF);
    }
    return new Verdict.Welcome(marks);
  }

  private boolean fast(Signs signs) {
    return signs
        .since()
        .map(since -> Duration.between(since, clock.instant()))
        .map(took -> took.compareTo(A_QUESTION.multipliedBy(signs.answers())) < 0)
        .orElse(true);
  }
}
