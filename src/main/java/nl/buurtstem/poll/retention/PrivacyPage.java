package nl.buurtstem.poll.retention;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// What is kept, and until when.
public record PrivacyPage(StaffFrame staff, List<PrivacyLine> polls) {}
