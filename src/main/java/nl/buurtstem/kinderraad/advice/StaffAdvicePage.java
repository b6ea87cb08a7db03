package nl.buurtstem.kinderraad.advice;

import java.util.List;
import java.util.Map;
import nl.buurtstem.access.StaffFrame;

/// Where staff write what children advise, and choose the municipality's answer.
///
/// @param advices a form for each; the last one is empty, for a new one
/// @param questions the questions that an advice can rest on, by id
/// @param decisions what was decided, by id
/// @param feedback the address where a decision is written
/// @param see where residents read it; empty before the results are public
/// @param faults what must be better, in words
public record StaffAdvicePage(
    StaffFrame staff,
    String poll,
    String address,
    String back,
    List<AdviceForm> advices,
    Map<String, String> questions,
    Map<String, String> decisions,
    String feedback,
    String see,
    List<String> faults) {}
