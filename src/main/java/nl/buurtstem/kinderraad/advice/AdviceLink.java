package nl.buurtstem.kinderraad.advice;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.MoreToRead;
import nl.buurtstem.poll.page.NoticePage;

/// Leads from the results of a kinderraad to what the children advise, where they do.
@Singleton
class AdviceLink implements MoreToRead {
  private final Advices advices;

  AdviceLink(Advices advices) {
    this.advices = advices;
  }

  @Override
  public Optional<NoticePage.Link> after(Poll poll, Frame frame) {
    return poll.ofChildren() && !advices.all(poll).isEmpty()
        ? Optional.of(
            new NoticePage.Link(frame.t("advies.read"), frame.url(AdvicePages.path(poll))))
        : Optional.empty();
  }
}
