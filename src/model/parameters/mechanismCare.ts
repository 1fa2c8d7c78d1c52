import type { Parameter, Source } from '../parameter.js'
import { mechanism } from './mechanismEntry.js'
import { design } from './numeric.js'

const persons: Source = {
  tag: 'D',
  citation: 'sign: loyalty owned by the salesperson, Palmatier, Scheer & Steenkamp 2007; size a design default'
}

/** Staff, contacts, complaints, recovery, release and word of mouth. */
export const careMechanisms: readonly Parameter[] = [
  mechanism(
    'staff.turnover',
    0.15,
    'share',
    [0, 1],
    { en: 'Staff turnover', zh: '员工流失率' },
    {
      en: 'Share of the staff who leave per edition at the usual spend on staff.',
      zh: '通常员工投入下，每届离职的员工比例。'
    }
  ),
  mechanism(
    'staff.novice',
    0.5,
    'share',
    [0, 1],
    { en: 'Skill of a newcomer', zh: '新员工的技能' },
    {
      en: 'What a new member of staff delivers, as a share of an experienced one.',
      zh: '新员工相对于熟练员工的服务水平。'
    }
  ),
  mechanism(
    'staff.learning',
    0.5,
    'share',
    [0, 1],
    { en: 'Learning of staff', zh: '员工的学习速度' },
    {
      en: 'Share of the missing skill that staff who stay learn per edition.',
      zh: '留任员工每届补足所缺技能的比例。'
    }
  ),
  mechanism(
    'contacts.change',
    0.1,
    'share',
    [0, 1],
    { en: 'Contacts who change', zh: '联系人变动率' },
    {
      en: 'Probability per edition that a contact on the customer’s side changes post.',
      zh: '客户方联系人每届变动的概率。'
    }
  ),
  mechanism(
    'contacts.most',
    5,
    'contacts',
    [1, 20],
    { en: 'Most contacts', zh: '联系人上限' },
    {
      en: 'Contacts at a customer that tactics can build up to.',
      zh: '策略措施所能建立的每位客户联系人数上限。'
    },
    design,
    { kind: 'integer' }
  ),
  mechanism(
    'contacts.personal',
    0.8,
    'share',
    [0, 1],
    { en: 'Trust still held in persons', zh: '仍系于个人的信任' },
    {
      en: 'Share of the trust held in persons that still is after another edition attended; the rest has moved to the fair. 1 keeps it in persons.',
      zh: '每多参展一届后仍系于个人的信任比例，其余转为对展会的信任；1 表示始终系于个人。'
    },
    persons
  ),
  mechanism(
    'contacts.trust',
    0.5,
    'share',
    [0, 1],
    { en: 'Trust held by contacts', zh: '由联系人维系的信任' },
    {
      en: 'Share of trust that goes when all contacts are lost, as far as it still rests on persons; with the editions attended it passes to the firm.',
      zh: '失去全部联系人时，仍系于个人的信任所损失的比例；随参展届数增加，信任由个人转向展会。'
    },
    persons
  ),
  mechanism(
    'complaint.trust',
    1,
    'ratio',
    [0, 2],
    { en: 'Trust speaks up', zh: '信任促使发声' },
    {
      en: 'The share of the dissatisfied who speak is multiplied by 1 + this × (trust − .5): who trusts complains rather than leaves in silence.',
      zh: '不满客户中发声的比例乘以 1＋此值×（信任−0.5）：有信任者宁愿投诉而非默默离开。'
    },
    { tag: 'D', citation: 'sign: loyalty gives voice, Hirschman 1970; size a design default' }
  ),
  mechanism(
    'recovery.quality',
    0.8,
    'share',
    [0, 1],
    { en: 'Quality of a remedy', zh: '补救质量' },
    {
      en: 'Share of the satisfaction lost that a remedy gives back, times the ceiling.',
      zh: '一次补救挽回的满意度损失比例（再乘以上限）。'
    }
  ),
  mechanism(
    'recovery.ceiling',
    1.05,
    'ratio',
    [0, 2],
    { en: 'Ceiling of a remedy', zh: '补救上限' },
    {
      en: 'What the best remedy gives back of the satisfaction lost; above 1 it leaves customers more satisfied than before, yet no more loyal.',
      zh: '最好的补救对满意度损失的挽回倍数；高于 1 时客户比从前更满意，但忠诚并不更高。'
    },
    { tag: 'S', citation: 'ρ at most 1.05, and for satisfaction only: de Matos, Henrique & Rossi 2007' }
  ),
  mechanism(
    'recovery.strain',
    0.5,
    'share',
    [0, 1],
    { en: 'Strain eased by a remedy', zh: '补救消除的紧张' },
    {
      en: 'Share of accumulated strain that a remedy takes away.',
      zh: '一次补救消除累积紧张的比例。'
    }
  ),
  mechanism(
    'release.grievance',
    0.5,
    'share',
    [0, 1],
    { en: 'Grievance of those let go', zh: '被放弃客户的怨气' },
    {
      en: 'Grievance with which a customer leaves whom the fair lets go (tactics.*.release), before any farewell.',
      zh: '展会主动放弃的客户（tactics.*.release）离开时的怨气，未计关系结束关怀。'
    }
  ),
  mechanism(
    'wordOfMouth.satisfied',
    0.3,
    'share',
    [0, 100],
    { en: 'Voices of the satisfied', zh: '满意者的口碑' },
    { en: 'Recommendations per satisfied attending customer and edition.', zh: '每届每个满意的参展客户的推荐次数。' },
    {
      tag: 'D',
      citation: 'positive about three times as frequent as negative, East et al. 2007; level a design default'
    }
  ),
  mechanism(
    'wordOfMouth.dissatisfied',
    0.1,
    'share',
    [0, 100],
    { en: 'Voices of the dissatisfied', zh: '不满者的口碑' },
    { en: 'Warnings per dissatisfied attending customer and edition.', zh: '每届每个不满的参展客户的劝阻次数。' },
    { tag: 'D', citation: 'negative about a third as frequent as positive, East et al. 2007; level a design default' }
  ),
  mechanism(
    'wordOfMouth.lost',
    0.1,
    'share',
    [0, 100],
    { en: 'Voices of the lost', zh: '流失者的口碑' },
    { en: 'Warnings per lost customer with full grievance and edition.', zh: '每届每个怨气满额的流失客户的劝阻次数。' }
  ),
  mechanism(
    'wordOfMouth.negativeStrength',
    2,
    'ratio',
    [0, 100],
    { en: 'Strength of a warning', zh: '负面口碑的强度' },
    { en: 'How many recommendations one warning outweighs.', zh: '一次劝阻抵消的推荐次数。' },
    { tag: 'S', citation: 'East et al. 2008' }
  ),
  mechanism(
    'wordOfMouth.expectation',
    5,
    'points',
    [0, 1000],
    { en: 'Word of mouth on expectation', zh: '口碑对期望' },
    {
      en: 'Points by which a newcomer’s expectation rises per net positive voice and firm in the market.',
      zh: '市场内每家企业每增加一个净正面口碑，新客户期望提高的分数。'
    }
  ),
  mechanism(
    'wordOfMouth.grievanceKeep',
    0.7,
    'share',
    [0, 1],
    { en: 'Grievance kept', zh: '怨气保留率' },
    {
      en: 'Share of a lost customer’s grievance that lasts to the next edition.',
      zh: '流失客户的怨气保留到下一届的比例。'
    }
  )
]
