package nl.buurtstem.poll.page;

import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Poll;

/// Something to read after the results of a poll, of which the poll itself knows nothing.
public interface MoreToRead {

  /// Where it is, in words of that frame; empty where there is nothing for this poll.
  Optional<NoticePage.Link> after(Poll poll, Frame frame);
}
