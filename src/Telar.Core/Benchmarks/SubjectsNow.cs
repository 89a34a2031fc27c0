namespace Telar.Core.Benchmarks;

/// The response with which each subject counts: its latest. Responses are of one subject where they share its id or the hash of its tax id.
public static class SubjectsNow
{
    /// By subject. A subject keeps the name by which it stood in earlier editions.
    public static IReadOnlyDictionary<string, CountedResponse> Of(IReadOnlyCollection<CountedResponse> counted, IReadOnlyCollection<MeasuredPeer> known)
    {
        var subjectOfResponse = new Dictionary<(string, string), string>();
        foreach (var peer in known)
            subjectOfResponse[(peer.Peer.Traits.Country, peer.Peer.ResponseId)] = peer.Peer.Subject;
        // A subject may give its tax id in one measurement and not in another.
        var hashOfId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var response in counted)
        {
            if (response.SubjectHash is { } hash)
                hashOfId[response.SubjectId] = hash;
        }
        var now = new Dictionary<string, CountedResponse>(StringComparer.Ordinal);
        foreach (var subject in counted.GroupBy(response => (response.Traits.Country, hashOfId.GetValueOrDefault(response.SubjectId, response.SubjectId))))
        {
            var inOrder = subject.OrderBy(response => response.SentAt).ThenBy(response => response.Wave).ThenBy(response => response.Id, StringComparer.Ordinal).ToList();
            var name = inOrder.Select(response => subjectOfResponse.GetValueOrDefault((response.Traits.Country, response.Id))).FirstOrDefault(found => found is not null) ?? inOrder[0].SubjectId;
            now[name] = inOrder[^1];
        }
        return now;
    }
}
