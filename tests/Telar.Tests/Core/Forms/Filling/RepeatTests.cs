using Telar.Core.Forms.Filling;
using static Telar.Tests.Core.Forms.Filling.FilledFormTests;

namespace Telar.Tests.Core.Forms.Filling;

/// Groups that repeat, and where ${name} leads inside of them.
public class RepeatTests
{
    private const string Household = """
        type | name | relevant | calculation
        begin repeat | person | |
        text | name | |
        integer | age | |
        calculate | adult | | if(${age} > 17, 1, 0)
        calculate | number | | position(..)
        text | work | ${adult} = 1 |
        calculate | before | | if(position(..) > 1, indexed-repeat(${name}, ${person}, position(..) - 1), '')
        end repeat | | |
        calculate | adults | | sum(${adult})
        calculate | people | | count(${person})
        calculate | names | | join(', ', ${name})
        calculate | oldest | | max(${age})
        calculate | named | | count(${person}[name != ''])
        """;

    [Fact]
    public void Inside_of_a_repeat_a_name_means_the_same_turn_and_outside_all_turns()
    {
        var filled = Begin(Household);
        Put(filled, 1, "Luis", "44");
        filled.Add(filled.Root, filled.Form.Find("/data/person")!);
        Put(filled, 2, "Inés", "12");

        Assert.Equal(("1", "0"), (Text(filled, "/data/person[1]/adult"), Text(filled, "/data/person[2]/adult")));
        Assert.Equal((true, false), (filled.Find("/data/person[1]/work")!.IsRelevant, filled.Find("/data/person[2]/work")!.IsRelevant));
        Assert.Equal(("1", "2", "Luis, Inés", "44"), (Text(filled, "/data/adults"), Text(filled, "/data/people"), Text(filled, "/data/names"), Text(filled, "/data/oldest")));
        Assert.Equal(("", "Luis", "2"), (Text(filled, "/data/person[1]/before"), Text(filled, "/data/person[2]/before"), Text(filled, "/data/named")));
    }

    [Fact]
    public void A_turn_that_is_taken_away_leaves_the_sums_and_moves_the_numbers()
    {
        var filled = Begin(Household);
        Put(filled, 1, "Luis", "44");
        filled.Add(filled.Root, filled.Form.Find("/data/person")!);
        Put(filled, 2, "Inés", "12");

        Assert.True(filled.Remove(filled.Find("/data/person[1]")!));

        Assert.Equal(("0", "1", "Inés", "1", ""), (Text(filled, "/data/adults"), Text(filled, "/data/people"), Text(filled, "/data/names"), Text(filled, "/data/person[1]/number"), Text(filled, "/data/person/before")));
    }

    [Fact]
    public void A_turn_that_a_number_makes_begins_with_its_computed_defaults_and_keeps_what_was_answered_since()
    {
        const string text = """
            type | name | repeat_count | default | calculation
            integer | shops | | |
            begin repeat | shop | ${shops} | |
            date | opened | | today() |
            begin repeat | shelf | 2 | |
            text | code | | concat('s', position(..)) |
            end repeat | | | |
            end repeat | | | |
            calculate | codes | | | join(' ', ${code})
            """;
        var filled = Begin(text);
        var shops = filled.Find("/data/shops")!;

        var changed = filled.Answer(shops, "2");
        var day = filled.Find("/data/shop[1]/opened")!.Text;
        filled.Answer(filled.Find("/data/shop[1]/opened")!, "2020-01-01");
        filled.Answer(shops, "3");

        Assert.Same(shops, changed[0]);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", day);
        Assert.Equal(["2020-01-01", day, day], Enumerable.Range(1, 3).Select(turn => Text(filled, $"/data/shop[{turn}]/opened")));
        Assert.Equal("s1 s2 s1 s2 s1 s2", Text(filled, "/data/codes"));
    }

    [Fact]
    public void Who_comes_back_finds_an_emptied_answer_empty_whatever_it_began_with()
    {
        const string text = """
            type | name | repeat_count | default
            integer | shops | |
            begin repeat | shop | ${shops} |
            date | opened | | today()
            end repeat | | |
            """;
        var filled = Begin(text);
        filled.Answer(filled.Find("/data/shops")!, "1");
        filled.Answer(filled.Find("/data/shop[1]/opened")!, "");
        var fields = FieldList.Of(filled.Form.Form);

        var again = FilledForm.Resume(filled.Form, new(DateTimeOffset.UnixEpoch, Seed: 7), fields, filled.Draft(fields));

        Assert.Equal("", Text(again, "/data/shop[1]/opened"));
    }

    [Fact]
    public void The_form_may_say_how_often_a_group_repeats()
    {
        var filled = Begin("""
            type | name | repeat_count | default
            integer | shops | |
            begin repeat | shop | ${shops} |
            text | city | | Lima
            end repeat | | |
            """);
        var repeat = filled.Form.Find("/data/shop")!;
        Assert.Empty(FilledForm.TurnsOf(filled.Root, repeat));

        Answer(filled, "/data/shops", "3");
        Assert.Equal(["Lima", "Lima", "Lima"], FilledForm.TurnsOf(filled.Root, repeat).Select(turn => turn.Children[0].Text));
        Assert.Null(filled.Add(filled.Root, repeat));

        Answer(filled, "/data/shop[1]/city", "Cusco");
        Answer(filled, "/data/shops", "1");
        Assert.Equal(["Cusco"], FilledForm.TurnsOf(filled.Root, repeat).Select(turn => turn.Children[0].Text));
    }

    [Fact]
    public void A_repeat_of_a_thousand_million_turns_is_told_and_not_made()
    {
        var filled = Begin("""
            type | name | repeat_count
            integer | shops |
            begin repeat | shop | ${shops}
            text | city |
            end repeat | |
            """);
        Answer(filled, "/data/shops", "2");

        Answer(filled, "/data/shops", "1000000000");

        Assert.Equal(["FILL-35 /data/shop"], Codes(filled));
        Assert.Equal(2, FilledForm.TurnsOf(filled.Root, filled.Form.Find("/data/shop")!).Count);

        Answer(filled, "/data/shops", "1");
        Assert.Empty(Codes(filled));
    }

    [Fact]
    public void There_is_a_most_of_turns_by_hand_too()
    {
        var filled = Begin("type | name\nbegin repeat | shop\ntext | city\nend repeat |");
        var repeat = filled.Form.Find("/data/shop")!;

        while (filled.Add(filled.Root, repeat) is not null)
        {
        }

        Assert.Equal(FilledForm.MostTurns, FilledForm.TurnsOf(filled.Root, repeat).Count);
    }

    [Fact]
    public void Repeats_stand_inside_of_repeats()
    {
        var filled = Begin("""
            type | name | calculation
            begin repeat | shop |
            text | city |
            begin repeat | worker |
            integer | hours |
            calculate | place | concat(${city}, ' ', position(../..), '.', position(..))
            end repeat | |
            calculate | total | sum(${hours})
            end repeat | |
            calculate | all | sum(${hours})
            """);
        var worker = filled.Form.Find("/data/shop/worker")!;
        filled.Add(filled.Root, filled.Form.Find("/data/shop")!);
        filled.Add(filled.Find("/data/shop[2]")!, worker);
        Answer(filled, "/data/shop[1]/city", "Lima");
        Answer(filled, "/data/shop[1]/worker/hours", "10");
        Answer(filled, "/data/shop[2]/city", "Quito");
        Answer(filled, "/data/shop[2]/worker[1]/hours", "20");
        Answer(filled, "/data/shop[2]/worker[2]/hours", "12");

        Assert.Equal(("10", "32", "42"), (Text(filled, "/data/shop[1]/total"), Text(filled, "/data/shop[2]/total"), Text(filled, "/data/all")));
        Assert.Equal("Quito 2.2", Text(filled, "/data/shop[2]/worker[2]/place"));
    }

    // ODK XForms specification, 8.3: "a big deviation with XForms".
    [Fact]
    public void An_absolute_path_below_the_repeat_around_means_the_same_turn()
    {
        var filled = Begin("""
            type | name | calculation
            begin repeat | person |
            integer | age |
            calculate | next | /data/person/age + 1
            calculate | first | /data/person[1]/age + 0
            calculate | turns | count(/data/person)
            end repeat | |
            """);
        filled.Add(filled.Root, filled.Form.Find("/data/person")!);
        Answer(filled, "/data/person[1]/age", "10");
        Answer(filled, "/data/person[2]/age", "20");

        Assert.Equal(("21", "10", "2"), (Text(filled, "/data/person[2]/next"), Text(filled, "/data/person[2]/first"), Text(filled, "/data/person[2]/turns")));
    }

    [Fact]
    public void A_running_total_reads_the_turn_before()
    {
        var filled = Begin("""
            type | name | calculation
            begin repeat | month |
            integer | sales |
            calculate | total | ${sales} + if(position(..) > 1, indexed-repeat(${total}, ${month}, position(..) - 1), 0)
            end repeat | |
            """);
        var repeat = filled.Form.Find("/data/month")!;
        for (var turn = 1; turn <= 5; turn++)
        {
            if (turn > 1)
                filled.Add(filled.Root, repeat);
            Answer(filled, $"/data/month[{turn}]/sales", "10");
        }

        Assert.Equal("50", Text(filled, "/data/month[5]/total"));

        Answer(filled, "/data/month[1]/sales", "15");
        Assert.Equal("55", Text(filled, "/data/month[5]/total"));
    }

    [Fact]
    public void A_relative_path_that_leaves_the_turn_reads_all_turns()
    {
        var filled = Begin("""
            type | name | calculation
            begin repeat | person |
            integer | age |
            calculate | share | round(${age} div sum(../../person/age), 2)
            end repeat | |
            """);
        filled.Add(filled.Root, filled.Form.Find("/data/person")!);
        Answer(filled, "/data/person[1]/age", "30");
        Answer(filled, "/data/person[2]/age", "10");
        Assert.Equal(("0.75", "0.25"), (Text(filled, "/data/person[1]/share"), Text(filled, "/data/person[2]/share")));

        Answer(filled, "/data/person[2]/age", "30");
        Assert.Equal(("0.5", "0.5"), (Text(filled, "/data/person[1]/share"), Text(filled, "/data/person[2]/share")));
    }

    // Turns come, go and are answered by chance: computing only what depends comes to the same as computing everything.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Turns_that_come_and_go_leave_nothing_behind(int seed)
    {
        var filled = Begin("""
            type | name | relevant | calculation | repeat_count
            integer | floor | | |
            begin repeat | shop | ${floor} < 9 | |
            integer | size | | |
            calculate | large | | if(${size} > ${floor}, 1, 0) |
            integer | rooms | ${large} = 1 | |
            begin repeat | room | | | ${rooms}
            integer | seats | | |
            calculate | share | ${seats} != '' | ${seats} div sum(${seats}) |
            calculate | near | | ${size} + coalesce(${share}, 0) + position(..) + position(../..) |
            end repeat | | | |
            calculate | filled | | count(${room}[seats > 0]) + count-non-empty(../room/share) |
            end repeat | | | |
            calculate | seats_all | | sum(/data/shop/room/seats[. != '']) |
            calculate | large_all | | count(${shop}[large = 1]) |
            text | said | ${large_all} > 1 | join(' ', ${near}) |
            """);
        var fields = FieldList.Of(filled.Form.Form);
        var random = new Random(seed);
        var shop = filled.Form.Find("/data/shop")!;
        for (var turn = 0; turn < 150; turn++)
        {
            var open = FilledForm.Elements(filled.Root).Where(filled.TakesAnswers).ToList();
            var shops = FilledForm.TurnsOf(filled.Root, shop);
            if (random.Next(8) == 0 && shops.Count < 5)
                filled.Add(filled.Root, shop);
            else if (random.Next(10) == 0 && shops.Count > 0)
                filled.Remove(shops[random.Next(shops.Count)]);
            else
                filled.Answer(open[random.Next(open.Count)], random.Next(5) == 0 ? "" : random.Next(12).ToString(System.Globalization.CultureInfo.InvariantCulture));

            var before = AnswerLine.Write(filled.Submission(fields), fields);
            var whole = FilledForm.Resume(filled.Form, new(default, Seed: 7), fields, filled.Draft(fields));
            Assert.Equal(System.Text.Encoding.UTF8.GetString(AnswerLine.Write(whole.Submission(fields), fields)), System.Text.Encoding.UTF8.GetString(before));
        }
    }

    [Fact]
    public void Answers_of_a_repeat_may_be_the_choices_of_a_question()
    {
        var filled = Begin("""
            type | name | choice_filter
            begin repeat | person |
            text | name |
            integer | age |
            end repeat | |
            integer | least |
            select_one ${name} | head | ${age} >= ${least}
            """);
        Put(filled, 1, "Luis", "44");
        filled.Add(filled.Root, filled.Form.Find("/data/person")!);
        Put(filled, 2, "Inés Ruiz", "12");
        Answer(filled, "/data/least", "10");

        Assert.Equal(["Luis", "Inés Ruiz"], filled.ChoicesOf(filled.Find("/data/head")!).Select(choice => choice.Name));

        Answer(filled, "/data/least", "18");
        Assert.Equal(["Luis"], filled.ChoicesOf(filled.Find("/data/head")!).Select(choice => choice.Name));

        Answer(filled, "/data/head", "Inés Ruiz");
        Assert.Equal(["FILL-28 /data/head"], Codes(filled));
    }

    private static void Put(FilledForm filled, int turn, string name, string age)
    {
        Answer(filled, $"/data/person[{turn}]/name", name);
        Answer(filled, $"/data/person[{turn}]/age", age);
    }
}
