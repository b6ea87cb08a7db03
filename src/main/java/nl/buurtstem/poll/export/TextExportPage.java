package nl.buurtstem.poll.export;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// Where staff say what for and why, before texts leave that a person has read.
///
/// @param poll its title
/// @param question in words
/// @param name of the question, for the form
/// @param back address of the texts
/// @param reviewed how many would leave
/// @param waiting how many stay, because nobody has read them
/// @param form what is asked
/// @param earlier exports of texts that were made before, the last one first
public record TextExportPage(
    StaffFrame staff,
    String poll,
    String question,
    String name,
    String action,
    String back,
    long reviewed,
    long waiting,
    ExportForm form,
    List<ExportPage.Earlier> earlier) {}
