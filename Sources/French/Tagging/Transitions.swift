import Morphology

/// What it costs that one class of word follows another: 0 where that is usual, 60 and more where it hardly happens.
///
/// Written by hand from the grammar of French, not counted in any text.
enum Transitions {
  /// As many as `SyntaxClass` has cases.
  static var count: Int { 24 }

  /// `costs[left * count + right]`.
  static let costs: [Int32] = {
    var costs = [Int32](repeating: 25, count: count * count)
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let left = names[words[0]] else { preconditionFailure("transitions: \(line)") }
      for word in words.dropFirst() {
        let pair = word.split(separator: ":")
        guard pair.count == 2, let right = names[pair[0]], let cost = Int32(pair[1]) else {
          preconditionFailure("transitions: \(word)")
        }
        costs[Int(left.rawValue) * count + Int(right.rawValue)] = cost
      }
    }
    return costs
  }()

  private static let names: [Substring: SyntaxClass] = [
    "start": .start, "det": .determiner, "noun": .noun, "name": .properNoun, "adj": .adjective, "num": .number,
    "subj": .subject, "obj": .object, "pron": .pronoun, "rel": .relative, "neg": .negation, "fin": .finite,
    "aux": .auxiliary, "inf": .infinitive, "past": .pastParticiple, "pres": .presentParticiple, "adv": .adverb,
    "adp": .adposition, "cc": .coordinator, "sc": .subordinator, "mark": .mark, "other": .other,
    "having": .having, "gerund": .gerund,
  ]

  private static let table = """
    start det:0 noun:12 name:4 adj:14 num:8 subj:0 obj:24 pron:4 rel:22 neg:14 fin:26 aux:24 inf:18 past:14 pres:10 adv:2 adp:0 cc:2 sc:2 mark:0
    det det:14 noun:0 name:6 adj:5 num:4 subj:60 obj:60 pron:26 rel:60 neg:60 fin:62 aux:70 inf:40 past:20 pres:34 adv:16 adp:42 cc:40 sc:50 mark:20
    noun det:22 noun:14 name:7 adj:3 num:10 subj:18 obj:14 pron:20 rel:2 neg:6 fin:10 aux:4 inf:30 past:7 pres:9 adv:7 adp:0 cc:2 sc:8 mark:0
    name det:24 noun:18 name:2 adj:12 num:8 subj:18 obj:14 pron:22 rel:3 neg:6 fin:8 aux:2 inf:34 past:12 pres:12 adv:8 adp:2 cc:2 sc:10 mark:0
    adj det:20 noun:4 name:10 adj:9 num:10 subj:18 obj:15 pron:18 rel:5 neg:8 fin:14 aux:7 inf:30 past:12 pres:14 adv:9 adp:1 cc:2 sc:5 mark:0
    num det:20 noun:1 name:6 adj:8 num:4 subj:24 obj:20 pron:20 rel:10 neg:12 fin:16 aux:10 inf:40 past:14 pres:18 adv:12 adp:2 cc:4 sc:14 mark:0
    subj det:45 noun:50 name:45 adj:42 num:45 subj:40 obj:1 pron:22 rel:30 neg:0 fin:0 aux:0 inf:26 past:24 pres:50 adv:18 adp:22 cc:30 sc:28 mark:18
    obj det:60 noun:60 name:50 adj:55 num:60 subj:40 obj:3 pron:45 rel:40 neg:50 fin:0 aux:0 inf:2 past:34 pres:4 adv:40 adp:45 cc:45 sc:45 mark:40
    pron det:22 noun:30 name:28 adj:18 num:22 subj:20 obj:8 pron:20 rel:0 neg:4 fin:6 aux:2 inf:20 past:14 pres:20 adv:8 adp:2 cc:6 sc:6 mark:2
    rel det:4 noun:26 name:8 adj:26 num:16 subj:0 obj:1 pron:8 rel:30 neg:1 fin:2 aux:0 inf:20 past:26 pres:30 adv:10 adp:8 cc:24 sc:22 mark:10
    neg det:60 noun:60 name:60 adj:60 num:60 subj:60 obj:1 pron:50 rel:50 neg:50 fin:0 aux:0 inf:4 past:40 pres:4 adv:3 adp:50 cc:50 sc:50 mark:40
    fin det:0 noun:16 name:9 adj:9 num:8 subj:6 obj:16 pron:8 rel:12 neg:24 fin:36 aux:30 inf:2 past:16 pres:18 adv:1 adp:0 cc:6 sc:1 mark:1
    aux det:1 noun:15 name:12 adj:3 num:8 subj:4 obj:22 pron:8 rel:14 neg:26 fin:40 aux:34 inf:24 past:0 pres:26 adv:1 adp:3 cc:12 sc:8 mark:4
    inf det:0 noun:16 name:7 adj:11 num:8 subj:24 obj:18 pron:8 rel:12 neg:24 fin:30 aux:22 inf:7 past:14 pres:20 adv:2 adp:0 cc:4 sc:3 mark:0
    past det:4 noun:14 name:10 adj:10 num:10 subj:18 obj:18 pron:10 rel:10 neg:14 fin:24 aux:16 inf:5 past:16 pres:18 adv:2 adp:0 cc:4 sc:4 mark:0
    pres det:0 noun:14 name:9 adj:9 num:8 subj:26 obj:16 pron:8 rel:16 neg:24 fin:30 aux:30 inf:5 past:10 pres:24 adv:2 adp:0 cc:8 sc:3 mark:1
    adv det:5 noun:16 name:12 adj:4 num:5 subj:8 obj:10 pron:9 rel:10 neg:10 fin:14 aux:10 inf:9 past:6 pres:9 adv:5 adp:2 cc:6 sc:5 mark:0
    adp det:0 noun:2 name:1 adj:7 num:3 subj:50 obj:14 pron:3 rel:8 neg:16 fin:62 aux:66 inf:2 past:26 pres:16 adv:8 adp:10 cc:30 sc:20 mark:14
    gerund det:6 noun:3 name:0 adj:8 num:3 subj:50 obj:22 pron:3 rel:30 neg:30 fin:62 aux:66 inf:50 past:26 pres:0 adv:10 adp:12 cc:30 sc:30 mark:14
    cc det:1 noun:4 name:3 adj:5 num:4 subj:2 obj:7 pron:4 rel:6 neg:7 fin:8 aux:8 inf:7 past:9 pres:10 adv:3 adp:1 cc:20 sc:4 mark:4
    having det:30 noun:36 name:36 adj:34 num:34 subj:4 obj:30 pron:14 rel:40 neg:40 fin:50 aux:44 inf:40 past:0 pres:50 adv:1 adp:22 cc:26 sc:34 mark:14
    sc det:0 noun:14 name:2 adj:16 num:6 subj:0 obj:7 pron:2 rel:18 neg:7 fin:20 aux:18 inf:14 past:18 pres:20 adv:4 adp:3 cc:22 sc:14 mark:4
    mark det:0 noun:5 name:2 adj:6 num:2 subj:2 obj:8 pron:3 rel:3 neg:8 fin:12 aux:12 inf:10 past:5 pres:5 adv:2 adp:0 cc:1 sc:3 mark:0
    other det:6 noun:6 name:6 adj:8 num:6 subj:8 obj:12 pron:8 rel:10 neg:10 fin:14 aux:10 inf:12 past:10 pres:10 adv:6 adp:4 cc:6 sc:6 mark:0
    """
}
