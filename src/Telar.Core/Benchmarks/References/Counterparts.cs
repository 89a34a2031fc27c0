using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Benchmarks.References;

/// An item of an instrument that a survey asked as well: which answers mean which class of the survey, and what differs all the same.
public sealed record Counterpart(string Instrument, string Item, string Survey, string Figure, IReadOnlyList<CounterpartClass> Classes, LocalText Differs)
{
    /// The survey's class that an answer means, by its option or as a number; null where it means none.
    public string? ClassOf(string answer) => Classes.FirstOrDefault(one => one.Holds(answer))?.Class;
}

/// A class of the survey's figure and the item's options that mean it; for an item answered with a number, from and up to which.
public sealed record CounterpartClass(string Class, IReadOnlyList<string> Options, decimal? From, decimal? To)
{
    public bool Holds(string answer) =>
        Options.Contains(answer, StringComparer.Ordinal)
        || ((From ?? To) is not null && decimal.TryParse(answer, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= (From ?? decimal.MinValue) && number <= (To ?? decimal.MaxValue));
}

/// An instrument, and its items that surveys asked as well; where there are none, why.
public sealed record InstrumentCounterparts(string Instrument, LocalText? None, IReadOnlyList<Counterpart> Items);
