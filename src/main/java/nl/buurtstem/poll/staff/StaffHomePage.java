package nl.buurtstem.poll.staff;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// What waits for a member of staff today.
///
/// @param tasks what waits, the most urgent first
/// @param readsPolls whether polls are any of their business
/// @param open the polls that people can answer now
public record StaffHomePage(
    StaffFrame staff, List<StaffTask> tasks, boolean readsPolls, List<StaffPollsPage.Line> open) {}
