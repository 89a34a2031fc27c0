using System.Runtime.InteropServices;

namespace Telar.Core.Search;

/// Endings and what is to be done with each; finds the longest one that a word ends in.
/// A tree read from the last letter backwards, so that the cost is the length of the ending and not of the list.
internal sealed class SuffixTable<TAction>
    where TAction : struct, Enum
{
    private readonly Node root = new();

    /// The endings of one action stand in one text, separated by spaces.
    public SuffixTable(params ReadOnlySpan<(TAction Action, string Endings)> rows)
    {
        foreach (var (action, endings) in rows)
        {
            foreach (var ending in endings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(ending, action);
        }
    }

    /// How many letters the longest ending has; 0 when the word ends in none of them.
    public int Longest(ReadOnlySpan<char> word, out TAction action)
    {
        action = default;
        var found = 0;
        var node = root;
        for (var taken = 1; taken <= word.Length; taken++)
        {
            var branch = CollectionsMarshal.AsSpan(node.Letters).IndexOf(word[^taken]);
            if (branch < 0)
                break;
            node = node.Next[branch];
            if (node.Action is { } reached)
            {
                action = reached;
                found = taken;
            }
        }
        return found;
    }

    private void Add(string ending, TAction action)
    {
        var node = root;
        for (var i = ending.Length - 1; i >= 0; i--)
        {
            var branch = node.Letters.IndexOf(ending[i]);
            if (branch < 0)
            {
                branch = node.Letters.Count;
                node.Letters.Add(ending[i]);
                node.Next.Add(new());
            }
            node = node.Next[branch];
        }
        if (node.Action is not null)
            throw new ArgumentException($"The ending {ending} stands twice.", nameof(ending));
        node.Action = action;
    }

    private sealed class Node
    {
        public List<char> Letters { get; } = [];

        public List<Node> Next { get; } = [];

        public TAction? Action { get; set; }
    }
}
