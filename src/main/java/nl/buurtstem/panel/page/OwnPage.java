package nl.buurtstem.panel.page;

import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// A member's own page.
///
/// @param reached how and where they are reached, masked
/// @param since since when they are a member, in words
/// @param notice what happened, in words
public record OwnPage(
    Frame frame,
    String reached,
    String since,
    boolean paused,
    boolean stopped,
    ProfileFields profile,
    Optional<String> notice) {}
