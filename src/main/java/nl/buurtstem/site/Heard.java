package nl.buurtstem.site;

import java.util.List;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.page.Said;

/// A poll that has closed, and what came of it.
///
/// @param title of the poll
/// @param finding one figure in words; empty where there is none to show, or not yet
/// @param about whom the figure is about, or the question it answers; empty without a figure
/// @param next when residents will hear what was said or decided, or that they should have by now;
///   empty once something was decided
/// @param decided what was decided, the newest first; not more than a card can hold
/// @param more how many other decisions there are, in words; empty where there are none
/// @param url where to read more; empty before it is published
/// @param late whether residents should have heard by now
/// @param simulated whether made-up answers are in the figure
public record Heard(
    Said title,
    String finding,
    Said about,
    String next,
    List<DecisionView> decided,
    String more,
    String url,
    boolean late,
    boolean simulated) {}
